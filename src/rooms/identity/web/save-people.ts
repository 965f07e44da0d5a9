import { useState } from 'react';
import { askAll, csvOf, saveFile } from '../../../platform/web/csv.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useLanguage } from '../../../platform/web/language.ts';
import { useWords } from '../../../platform/web/words.ts';
import { stateOfAccount, type Account } from './account.ts';

/** Saves the people that the list shows now, all pages, as a table for a spreadsheet: one line for each posting. */
export function useSavePeople(asked: object): { run: () => Promise<void>; busy: boolean } {
  const t = useWords('identity');
  const lang = useLanguage();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  return {
    busy,
    run: async () => {
      setBusy(true);
      try {
        const accounts = await askAll<Account>('identity.list-accounts', asked);
        saveFile(`people-${format.today()}.csv`, csvOf([head(), ...accounts.flatMap(linesOf)]));
      } finally {
        setBusy(false);
      }
    },
  };

  function head() {
    const keys = ['name', 'username', 'phone', 'filter_state', 'duty', 'organisation', 'areas'];
    return [...keys, 'posting_from', 'posting_until'].map((key) => t(key));
  }

  function linesOf(account: Account) {
    const who = [account.name, account.username, account.phone, t(`state.${stateOfAccount(account)}`)];
    if (account.postings.length === 0) return [[...who, '', '', '', '', '']];
    return account.postings.map((one) => [
      ...who,
      t(`duty.${one.duty}`),
      one[`organisation_${lang}`],
      one[`areas_${lang}`].join(', '),
      one.from,
      one.until,
    ]);
  }
}
