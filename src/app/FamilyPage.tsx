import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { startTransition, useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../platform/web/words.ts';
import { FamilyPapers } from '../rooms/cases/web/public.ts';
import { FamilyRights } from '../rooms/eligibility/web/public.ts';
import { HouseholdHelp } from '../rooms/help/web/public.ts';
import { useMe } from '../rooms/identity/web/public.ts';
import { useSent } from '../rooms/referrals/web/public.ts';
import {
  ChangePersonDialog,
  everybodyOf,
  FamilyCircle,
  FamilyConsents,
  FamilyDimensions,
  FamilyFacts,
  FamilyHead,
  FamilyLife,
  FamilyMembers,
  fullName,
  membersOf,
  useFamilyFile,
  usePersonWords,
  type FamilyFile,
} from '../rooms/registry/web/public.ts';
import { buttonClass } from '../ui/Button.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Refused } from '../ui/Refused.tsx';
import { FamilyCases } from './family-cases.tsx';
import { FamilyIndex, FamilyPartOf, familyParts } from './family-index.tsx';
import './family.css';
import { StartRequest } from './family-request.tsx';

/** A family's file on one scroll: who they are, how they live, what they may get, what they got, what is known and by whom. */
export function FamilyPage(): ReactNode {
  const t = useWords('app');
  const { area = '', family = '' } = useParams({ strict: false });
  const { data, problem, again } = useFamilyFile(area, family);
  if (data !== undefined) return <FileShown key={family} area={area} file={data} />;
  return (
    <>
      <h1 className="hidden-words">{t('title.family')}</h1>
      {problem === null ? (
        <Loading lines={8} />
      ) : (
        <Refused
          problem={problem}
          onRetry={again}
          acts={
            <Link className={buttonClass()} to="/search">
              {t('menu.search')}
            </Link>
          }
        />
      )}
    </>
  );
}

function FileShown({ area, file }: { area: string; file: FamilyFile }) {
  const navigate = useNavigate();
  const say = usePersonWords();
  const { duty } = useMe();
  const search = useSearch({ strict: false });
  const { cell } = search;
  const helpFilter = {
    person: search.help_person,
    service: search.help_service,
    by: search.help_by,
    year: search.help_year,
  };
  const [recordOf, setRecordOf] = useState<string | null>(null);
  const { family, home } = file;
  const whole = useAfterFirstPaint();
  const sent = useSent(area, duty === 'desk' ? family : null);
  const living = membersOf(file).filter((one) => one.state === 'alive');
  const person = everybodyOf(file).find((one) => one.person === recordOf);
  // What is shown of the page stands in its address, so that it can be sent to a colleague and come back to.
  const show = (part: Record<string, string | undefined>) =>
    void navigate({
      to: '/families/$area/$family',
      params: { area, family },
      search: { ...search, ...part },
      replace: true,
      resetScroll: false,
    });
  return (
    <>
      <FamilyHead area={area} file={file} />
      <div className="family-file">
        <FamilyIndex parts={duty === 'desk' ? familyParts : partsOfVolunteer} />
        <div>
          <FamilyPartOf part="members">
            <FamilyMembers area={area} file={file} />
            {whole && (
              <>
                <FamilyLife area={area} file={file} />
                <FamilyDimensions area={area} file={file} />
              </>
            )}
          </FamilyPartOf>
          {whole && (
            <>
              <FamilyPartOf part="rights">
                <FamilyRights
                  area={area}
                  family={family}
                  members={living.map((one) => ({ person: one.person, name: one.name, age: say.years(one) }))}
                  sent={sent}
                  cell={cell}
                  onCell={(next) => show({ cell: next })}
                  view={{
                    state: search.right_state,
                    group: search.right_group,
                    of: search.right_of,
                    member: search.right_member,
                  }}
                  onView={(next) =>
                    show({
                      right_state: next.state,
                      right_group: next.group,
                      right_of: next.of,
                      right_member: next.member,
                    })
                  }
                  onRecord={setRecordOf}
                  renderActs={(right) => <StartRequest area={area} family={family} person={right.person} />}
                />
              </FamilyPartOf>
              <FamilyPartOf part="help">
                <HouseholdHelp
                  area={area}
                  household={home.household}
                  family={family}
                  people={everybodyOf(file).map((one) => ({ person: one.person, name: fullName(one) }))}
                  mayRecord={duty === 'desk'}
                  filter={helpFilter}
                  onFilter={(next) =>
                    show({
                      help_person: next.person,
                      help_service: next.service,
                      help_by: next.by,
                      help_year: next.year,
                    })
                  }
                />
              </FamilyPartOf>
              {duty === 'desk' && (
                <FamilyPartOf part="cases">
                  <FamilyCases area={area} family={family} />
                </FamilyPartOf>
              )}
              <FamilyPartOf part="facts">
                <FamilyFacts area={area} file={file} />
              </FamilyPartOf>
              <FamilyPartOf part="consents">
                <FamilyConsents area={area} file={file} />
                <FamilyCircle area={area} file={file} />
              </FamilyPartOf>
              {duty === 'desk' && (
                <FamilyPartOf part="papers">
                  <FamilyPapers area={area} family={family} />
                </FamilyPartOf>
              )}
            </>
          )}
        </div>
      </div>
      {person !== undefined && (
        <ChangePersonDialog area={area} person={person} onClose={() => setRecordOf(null)} />
      )}
    </>
  );
}

// Whose file it is stands there first; the long rest is drawn in pieces, and a hand on the page is heard in between.
function useAfterFirstPaint(): boolean {
  const [whole, setWhole] = useState(false);
  useEffect(() => {
    const asked = requestAnimationFrame(() => setTimeout(() => startTransition(() => setWhole(true))));
    return () => cancelAnimationFrame(asked);
  }, []);
  return whole;
}

const partsOfVolunteer = familyParts.filter((part) => part !== 'cases' && part !== 'papers');
