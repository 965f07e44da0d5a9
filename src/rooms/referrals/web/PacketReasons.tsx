import type { ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Conditions, type ConditionState } from '../../../ui/Conditions.tsx';
import type { Packet } from '../packet.ts';

type Condition = NonNullable<Packet['explanation']>['conditions'][number];

/** Why the rule says what it says, as it read on the day of sending. People decide what it leaves to them. */
export function PacketReasons({ packet }: { packet: Packet }): ReactNode {
  const t = useWords('referrals');
  const lang = useLanguage();
  const format = useFormat();
  const { explanation, service } = packet;
  if (explanation === null) {
    return (
      <>
        <h3 className="subhead">{t('reasons')}</h3>
        <p>{t('no_rule')}</p>
      </>
    );
  }
  return (
    <>
      <h3 className="subhead">{t(`verdict.${explanation.verdict}`)}</h3>
      {service.version !== undefined && (
        <p className="source">
          {t('decided_by_rule', {
            version: service.version,
            from: service.in_force_from ? format.date(service.in_force_from) : '–',
          })}
        </p>
      )}
      <Conditions
        items={explanation.conditions.map((condition, at) => ({
          key: String(at),
          state: stateOf(condition),
          text: condition[lang],
          source: condition.source,
        }))}
      />
    </>
  );
}

function stateOf({ state, settled_by }: Condition): ConditionState {
  if (state === 'true') return 'yes';
  if (settled_by === 'people') return 'judge';
  return state === 'false' ? 'no' : 'unknown';
}
