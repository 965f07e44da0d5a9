import type { ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Empty } from '../../../ui/Empty.tsx';
import { FilterPick } from '../../../ui/FilterPick.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { Refused } from '../../../ui/Refused.tsx';
import { BulkBar, BulkResult } from './BulkBar.tsx';
import { CapacityForm } from './CapacityForm.tsx';
import { InboxTable } from './InboxTable.tsx';
import { OwnWork } from './OwnWork.tsx';
import { PacketPanel } from './PacketPanel.tsx';
import { ProvinceClimbs } from './ProvinceClimbs.tsx';
import { inboxParts, type InboxCounts } from './request.ts';
import { useInbox, type Inbox } from './use-inbox.ts';

/** The requests sent to my organisation, by due date; the packet beside them; answers in place, one or many. */
export function InboxScreen(): ReactNode {
  const t = useWords('referrals');
  const inbox = useInbox();
  const { part, rows, list, opened, picked } = inbox;
  return (
    <>
      <PageHead
        title={titleOf(inbox.counts)}
        sub={t('inbox_text')}
        acts={
          <FilterPick
            label={t('filter')}
            value={part}
            choices={inboxParts.map((value) => ({
              value,
              label: t(`part.${value}`),
              count: inbox.counts?.[value],
            }))}
            onChange={(value) => inbox.show(value)}
          />
        }
      />
      <div className={opened === null ? undefined : 'columns side-380'}>
        <div>
          {inbox.answered !== null && <BulkResult answered={inbox.answered} />}
          {picked.length > 0 && <BulkBar picked={picked} onDone={inbox.said} />}
          {list.problem !== null && list.data === undefined && (
            <Refused problem={list.problem} onRetry={list.again} />
          )}
          {list.loading && <Loading lines={6} />}
          {list.data !== undefined && rows.length === 0 && (
            <Empty
              act={
                part !== 'waiting_us' && (
                  <Button onPress={() => inbox.show('waiting_us')}>{t('part.waiting_us')}</Button>
                )
              }
            >
              <p>{t(`empty.${part}`)}</p>
            </Empty>
          )}
          {rows.length > 0 && (
            <InboxTable
              part={part}
              rows={rows}
              current={opened?.referral}
              chosen={inbox.chosen}
              onTick={inbox.tick}
              onOpen={inbox.press}
            />
          )}
          <InboxFoot inbox={inbox} />
          <ProvinceClimbs />
          <details className="referrals-capacity">
            <summary>{t('own_work')}</summary>
            <OwnWork />
          </details>
          <details className="referrals-capacity">
            <summary>{t('capacity')}</summary>
            <CapacityForm />
          </details>
        </div>
        {opened !== null && (
          <PacketPanel
            key={opened.referral}
            which={opened}
            takesFocus={inbox.pressed === opened.referral}
            keys={picked.length === 0}
            onClose={inbox.close}
            onNext={rows.length > 0 ? inbox.next : undefined}
          />
        )}
      </div>
    </>
  );

  function titleOf(counts: InboxCounts | undefined): string {
    if (counts === undefined) return t('part.waiting_us');
    if (counts.waiting_us === 0) return t('inbox_none');
    return t(counts.due === 0 ? 'inbox_open' : 'inbox_due', { due: counts.due, n: counts.waiting_us });
  }
}

function InboxFoot({ inbox }: { inbox: Inbox }) {
  const t = useWords('referrals');
  const { part, after, rows, list } = inbox;
  const next = list.data?.next ?? null;
  return (
    <div className="spread referrals-foot">
      <div className="acts">
        {rows.length > 0 && inbox.counts !== undefined && (
          <p className="source referrals-shown">{t('shown', { n: rows.length, all: inbox.counts[part] })}</p>
        )}
        {after !== undefined && <Button onPress={() => inbox.show(part)}>{t('first_page')}</Button>}
        {next !== null && <Button onPress={() => inbox.show(part, next)}>{t('next_page')}</Button>}
      </div>
      {rows.length > 0 && (
        <p className="source desk-only">
          <kbd>J</kbd> <kbd>K</kbd> {t('key_move')}
          {part === 'waiting_us' && (
            <>
              {' '}
              · <kbd>X</kbd> {t('key_pick')}
            </>
          )}{' '}
          · <kbd>Enter</kbd> {t('key_open')} · <kbd>Esc</kbd> {t('key_close')}
        </p>
      )}
    </div>
  );
}
