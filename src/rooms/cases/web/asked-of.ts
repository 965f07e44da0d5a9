import type { ReceiptLine } from '../receipt.ts';
import type { RightChosen } from '../../eligibility/web/public.ts';

/** What a receipt says of a right asked for on a day: the service, who answers, and by when. */
export function askedOf(right: RightChosen, on: string): ReceiptLine['asks'][number] {
  return {
    service_th: right.name_th,
    service_en: right.name_en,
    owner_th: right.owner_th,
    owner_en: right.owner_en,
    due_on: new Date(Date.parse(on) + right.days * 86_400_000).toISOString().slice(0, 10),
  };
}
