import { useState, type ReactNode } from 'react';
import { newId } from '../../../platform/web/new-id.ts';
import { toDo } from '../../../platform/web/do-commands.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { RightsFound, type RightChosen } from '../../eligibility/web/public.ts';
import { Readiness, useSent } from '../../referrals/web/public.ts';
import { OverlapNote } from '../../help/web/public.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import type { NeedOfCase } from './case-file.ts';

type ReferDialogProps = { area: string; family: string; need: NeedOfCase; onClose: () => void };

/** Asks for one more right for a need that is open: the first was refused, or another was found. */
export function ReferDialog({ area, family, need, onClose }: ReferDialogProps): ReactNode {
  const t = useWords('cases');
  const { runAll, busy, problem } = useDo();
  const sent = useSent(area, family);
  const lang = useLanguage();
  const [chosen, setChosen] = useState<readonly RightChosen[]>([]);
  // Why a right is asked for although it may help twice, by service and person.
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});

  async function send() {
    const outcomes = await runAll(
      chosen.map(({ service, person, organisation }) =>
        toDo('cases.ask-organisation', {
          area,
          need: need.need,
          referral: newId(),
          service,
          person,
          organisation,
          words: need.words,
          overlap_reason: reasons[`${service} ${person}`] ?? null,
        }),
      ),
    );
    if (outcomes?.every((outcome) => outcome.state === 'done') === true) onClose();
    // What was sent stands among the sent now; only what was refused is left to try again.
    else if (outcomes !== null) setChosen(chosen.filter((_, at) => outcomes[at]?.state !== 'done'));
  }

  return (
    <Dialog roomy title={t('refer_for', { need: t(`need.${need.kind}`) })} onClose={onClose}>
      <RightsFound
        area={area}
        family={family}
        sent={sent}
        chosen={chosen}
        onChange={setChosen}
        keys={false}
      />
      <Readiness area={area} asks={chosen} />
      {chosen.map(({ service, person, ...right }) => (
        <section key={`${service} ${person}`} aria-label={right[`name_${lang}`]} className="below">
          <OverlapNote
            asked={{ area, family, person, service }}
            insist={problem?.code === 'overlap_reason_missing'}
            reason={reasons[`${service} ${person}`] ?? ''}
            onReason={(reason) => setReasons({ ...reasons, [`${service} ${person}`]: reason })}
          />
        </section>
      ))}
      {problem !== null && <Refused problem={problem} />}
      <div className="acts below">
        <Button
          look="go"
          busy={busy}
          reason={chosen.length === 0 ? t('refer_choose') : undefined}
          onPress={() => void send()}
        >
          {t(chosen.length === 0 ? 'refer_send_none' : 'refer_send', { n: chosen.length })}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
}
