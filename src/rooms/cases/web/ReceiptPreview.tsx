import type { ReactNode } from 'react';
import { useAsk } from '../../../platform/web/ask.ts';
import { useFormat } from '../../../platform/web/format.ts';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { centreDueOn } from '../need.ts';
import { sheetOf } from '../receipt-sheet.ts';
import th from '../th.json' with { type: 'json' };
import { askedOf } from './asked-of.ts';
import { isRestricted, toBring } from './intake-to-send.ts';
import type { IntakeTyped } from './intake-typed.ts';
import { ReceiptPaper } from './ReceiptPaper.tsx';

type Area = {
  name_th: string;
  centre_name_th: string | null;
  centre_phone: string | null;
  centre_letterhead_th: string | null;
  district: { name_th: string } | null;
  province: { name_th: string } | null;
};

type ReceiptPreviewProps = {
  area: string;
  typed: IntakeTyped;
  /** When it was last written on. */
  at: Date;
  who: { name: string | null; house_no: string | null; moo: number | null };
};

/** The receipt as it builds itself while the visit goes on. */
export function ReceiptPreview({ area, typed, at, who }: ReceiptPreviewProps): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const { me } = useMe();
  const { data } = useAsk<Area>('areas.get-area', { area }, { when: area !== '' });
  const centreDue = centreDueOn(typed.urgency, format.today());
  const restricted = isRestricted(typed);
  const sheet = sheetOf({
    area,
    receipt: typed.ids.receipt,
    case: typed.ids.case,
    family: typed.family ?? '',
    label: '',
    issued_at: at.toISOString(),
    issued_by: me.name,
    restricted,
    who: who.name,
    house_no: who.house_no,
    moo: who.moo,
    centre: {
      name_th: data?.centre_name_th ?? '',
      name_en: '',
      phone: data?.centre_phone ?? null,
      letterhead_th: data?.centre_letterhead_th ?? null,
      district_th: data?.district?.name_th ?? null,
      district_en: null,
      province_th: data?.province?.name_th ?? null,
      province_en: null,
    },
    lines: typed.needs.map((need) => ({
      kind: need.kind,
      centre_due_on: centreDue,
      asks: typed.asks.filter((ask) => ask.need === need.id).map((ask) => askedOf(ask.right, format.today())),
    })),
    bring: toBring(typed),
    bring_on: typed.bring_on,
  });
  return (
    <>
      <p className="source cases-preview-note">{t('preview_text')}</p>
      <ReceiptPaper label={t('preview')} sheet={{ ...sheet, number: th.words.number_later }} />
    </>
  );
}
