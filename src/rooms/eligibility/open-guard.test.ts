import { describe, expect, test } from 'vitest';
import { only, screen, type Sent } from '../../../test/screened.ts';

// The guard's words for a household from outside: the policy table of services/duplication-policy.ts, case by case.
type Event = Readonly<Record<string, unknown>>;
const given = (person: string, service: string, aid_date: string, more: Event = {}): Event => ({
  person,
  service,
  aid_date,
  status: 'aided',
  ...more,
});
const house = (
  service: string,
  events: readonly Event[],
  more: { receiving?: string[]; other?: string[]; facts?: Sent; shared?: Sent } = {},
) => {
  const members = [
    { id: 'p', relation: 'head', facts: more.facts ?? {}, receiving: more.receiving ?? [] },
    { id: 'q', relation: 'spouse', facts: {}, receiving: more.other ?? [] },
  ];
  const answer = screen({
    members,
    services: [service],
    household: more.shared ?? {},
    aid_history: { complete: true, events },
  });
  return only(answer, 'p', service).warnings.map(
    ({ level, group, with: beside }) => `${level} ${group} ${beside}`,
  );
};

describe('the guard before something is given', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    [
      'another department helped the same house this year',
      house('dop-hardship-relief', [given('q', 'dsdw-low-income-family', '2026-10-12')]),
      ['warn msdhs_case_cash dsdw-low-income-family'],
    ],
    [
      'the year before does not count',
      house('dop-hardship-relief', [given('q', 'dsdw-low-income-family', '2026-09-30')]),
      [],
    ],
    [
      'a request that was not answered does not count',
      house('dop-hardship-relief', [
        given('q', 'dsdw-low-income-family', '2026-10-12', { status: 'submitted' }),
      ]),
      [],
    ],
    [
      'the same programme again, within its quota',
      house('dop-hardship-relief', [given('p', 'dop-hardship-relief', '2026-10-12')]),
      [],
    ],
    [
      'a house is repaired once, by whomever',
      house('codi-baan-por-piang', [given('q', 'dop-home-repair', '2019-02-01')]),
      ['block home_repair dop-home-repair'],
    ],
    [
      'helped, but not enough: said only',
      house('codi-baan-por-piang', [given('q', 'dop-home-repair', '2019-02-01')], {
        shared: { 'aid_history.home_repair_insufficient': true },
      }),
      ['inform home_repair dop-home-repair'],
    ],
    [
      'a food bag of the Red Cross is no repair: asked, not blocked',
      house('codi-baan-por-piang', [given('q', 'redcross-relief', '2026-02-01')]),
      ['warn home_repair redcross-relief'],
    ],
    [
      'one child, two monthly sums',
      house('dcy-child-support-grant', [], { receiving: ['dcy-foster-family'] }),
      ['warn child_monthly dcy-foster-family'],
    ],
    ["another child's money", house('dcy-child-support-grant', [], { other: ['dcy-foster-family'] }), []],
    [
      'monthly care beside long-term care',
      house('nhso-ltc', [], { receiving: ['dep-personal-assistant'] }),
      ['inform caregiving_service dep-personal-assistant'],
    ],
    [
      'two options of section 40',
      house('sso-m40-option2', [], { receiving: ['sso-m40-option1'] }),
      ['block sso_m40 sso-m40-option1'],
    ],
    [
      'old age and disability together',
      house('lao-disability-allowance', [], { receiving: ['lao-old-age-allowance'] }),
      [],
    ],
    ['the members’ own fund is no ground', house('cwf-hospital', [], { receiving: ['cwf-older'] }), []],
    [
      'money for education stacks',
      house('obec-poor-student-subsidy', [], { receiving: ['eef-conditional-grant'] }),
      ['inform education_cash eef-conditional-grant'],
    ],
    [
      'a second loan of the same fund',
      house('dop-loan-group', [given('p', 'dop-loan-individual', '2025-01-01')]),
      ['block occupation_loan dop-loan-individual'],
    ],
    [
      "the household's debts",
      house('dop-loan-group', [given('q', 'cdd-women-fund', '2025-01-01')]),
      ['warn occupation_loan cdd-women-fund'],
    ],
    [
      'a known loan of the bank',
      house('baac-debt-help', [], { facts: { "loan.active('baac')": true } }),
      ["block occupation_loan loan.active('baac')"],
    ],
    [
      'the same device',
      house('dep-assistive-devices', [given('p', 'dep-assistive-devices', '2024-01-01')]),
      ['block assistive_device dep-assistive-devices'],
    ],
    [
      'the same flood, the same item',
      house('ddpm-disaster-relief', [given('q', 'ddpm-disaster-relief', '2026-10-12')], {
        shared: { 'event.date': '2026-10-01' },
      }),
      ['block disaster ddpm-disaster-relief'],
    ],
    [
      'a flood of an earlier year',
      house('ddpm-disaster-relief', [given('q', 'ddpm-disaster-relief', '2025-10-12')], {
        shared: { 'event.date': '2026-10-01' },
      }),
      [],
    ],
    [
      'sensitive help is not named',
      house('ops-emergency-relief', [given('q', 'dsdw-hiv-family-relief', '2026-10-12')]),
      ['warn msdhs_case_cash null'],
    ],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('a condition that only cautions is said as a warning', () => {
    const members = [{ id: 'p', facts: { 'caregiver.foster_older_count': 1 } }];
    const found = only(screen({ members, services: ['dop-foster-family'] }), 'p', 'dop-foster-family');
    expect(found.warnings).toMatchObject([{ level: 'warn', group: 'one_at_a_time' }]);
    expect(found.verdict).toBe('unknown');
  });

  test('receiving is told apart from the verdict', () => {
    const members = [{ id: 'p', facts: {}, receiving: ['mof-state-welfare-card'] }];
    expect(
      only(screen({ members, services: ['mof-state-welfare-card'] }), 'p', 'mof-state-welfare-card'),
    ).toMatchObject({
      already_receiving: true,
      verdict: 'unknown',
    });
  });
});
