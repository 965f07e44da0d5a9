import { describe, expect, it } from 'vitest';
import { centreDueOn, needDueOn, needStateOf, needsUsNow, type Request } from './need.ts';
import { readReceiptNumber, receiptLabel, receiptLabelOnPaper } from './receipt.ts';
import { callFirst, dangers, mustBeRestricted } from './triage.ts';

const request = (turn: Request['turn'], due_on = '2026-12-03'): Request => ({
  turn,
  due_on,
  delivered: false,
});

describe('a need', () => {
  it('stands where its requests stand; a question to us goes before everything', () => {
    expect(needStateOf(false, [])).toBe('ours');
    expect(needStateOf(false, [request('organisation'), request(null)])).toBe('waiting');
    expect(needStateOf(false, [request('organisation'), request('centre')])).toBe('asked');
    expect(needStateOf(false, [request(null)])).toBe('answered');
    expect(needStateOf(true, [request('organisation')])).toBe('closed');
  });
  it('has one clock: the earliest open request, or the centre’s own day by urgency', () => {
    expect(
      needDueOn('2026-12-01', [request('organisation', '2026-12-08'), request('centre', '2026-12-03')]),
    ).toBe('2026-12-03');
    expect(needDueOn('2026-12-01', [request(null, '2026-11-25')])).toBe('2026-12-01');
    expect(centreDueOn('normal', '2026-12-25')).toBe('2027-01-04');
    expect(centreDueOn('very_urgent', '2026-12-25')).toBe('2026-12-25');
  });
  it('needs us when we were asked or answered, when our day has come, and when an organisation is late', () => {
    const today = '2026-12-03';
    expect(needsUsNow('asked', '2026-12-30', today)).toBe(true);
    expect(needsUsNow('answered', '2026-12-30', today)).toBe(true);
    expect(needsUsNow('ours', today, today)).toBe(true);
    expect(needsUsNow('ours', '2026-12-04', today)).toBe(false);
    expect(needsUsNow('waiting', today, today)).toBe(false);
    expect(needsUsNow('waiting', '2026-12-02', today)).toBe(true);
    expect(needsUsNow('closed', '2026-01-01', today)).toBe(false);
  });
});

describe('triage', () => {
  it('has a number to call for every danger', () => {
    for (const danger of dangers) expect(callFirst[danger].length).toBeGreaterThan(0);
  });
  it('restricts what is sensitive, and nothing else', () => {
    const plain = { asked: false, dangers: [], needs: ['income'], sensitiveService: false } as const;
    expect(mustBeRestricted(plain)).toBe(false);
    expect(mustBeRestricted({ ...plain, dangers: ['medical_emergency'] })).toBe(false);
    expect(mustBeRestricted({ ...plain, dangers: ['child_at_risk'] })).toBe(true);
    expect(mustBeRestricted({ ...plain, needs: ['income', 'pregnancy'] })).toBe(true);
    expect(mustBeRestricted({ ...plain, sensitiveService: true })).toBe(true);
    expect(mustBeRestricted({ ...plain, asked: true })).toBe(true);
  });
});

describe('the number of a receipt', () => {
  it('is written and read', () => {
    expect(receiptLabel('สล', 1, 2570)).toBe('สล 0001/2570');
    expect(receiptLabel('สล', 12345, 2570)).toBe('สล 12345/2570');
    expect(receiptLabelOnPaper('สล 0001/2570')).toBe('สล ๐๐๐๑/๒๕๗๐');
    expect(readReceiptNumber('สล ๐๐๐๑/๒๕๗๐')).toEqual({ number: 1, year: 2570 });
    expect(readReceiptNumber(' 12 ')).toEqual({ number: 12, year: undefined });
    expect(readReceiptNumber('สล')).toBeUndefined();
  });
});
