import type { WelfareService } from '../services/public.ts';
import { bestQuestion, type Waiting } from './ask-next.ts';
import type { OpenCatalogue } from './open-catalogue.ts';
import type { OpenAnswer } from './open-verdict.ts';

/** A right that waits, and of which service. */
export type OpenWaiting = Waiting & { readonly service: WelfareService };

/** The one question that is expected to settle most money for the house (`bestQuestion`), and what for. */
export function openNext(
  { questionOf }: OpenCatalogue,
  waiting: readonly OpenWaiting[],
): OpenAnswer['ask_next'] {
  const first = bestQuestion(waiting);
  if (!first) return null;
  const rights = first.rights.flatMap((at) => waiting[at] ?? []).toSorted((a, b) => b.worth - a.worth);
  const services = [...new Map(rights.map(({ service }) => [service.id, service.name])).values()];
  const [most] = services;
  const others = services.length - 1;
  const { question_th, question_en } = questionOf(first.ref.key);
  return {
    person: first.ref.member,
    field: first.ref.key,
    question_th,
    question_en,
    why_th: `จะช่วยบอกได้ว่าเข้าเกณฑ์${most?.th ?? ''}หรือไม่${others > 0 ? ` และอีก ${others} รายการ` : ''}`,
    why_en: `Helps to tell whether this fits: ${most?.en ?? ''}${others > 0 ? `, and ${others} more` : ''}`,
  };
}
