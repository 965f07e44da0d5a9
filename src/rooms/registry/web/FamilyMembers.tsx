import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import type { RosterMember } from '../roster.ts';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { ChangePersonDialog } from './ChangePersonDialog.tsx';
import { GoneMembers } from './GoneMembers.tsx';
import { membersOf, type FamilyFile } from './family-file.ts';
import { useFamilyName } from './family-name.ts';
import { fullName, givenName, usePersonWords } from './person-words.ts';

/** The strip of the people of the family; the dead, the moved and those in another family now stand apart below. */
export function FamilyMembers({ area, file }: { area: string; file: FamilyFile }): ReactNode {
  const t = useWords('registry');
  const [changing, setChanging] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const members = membersOf(file);
  const chosen = members.find((one) => one.person === changing);
  return (
    <>
      <ul className="registry-members" aria-label={t('members_count', { n: members.length })}>
        {members.map((one) => (
          <Member key={one.person} one={one} onChange={() => setChanging(one.person)} />
        ))}
      </ul>
      <GoneMembers area={area} file={file} />
      <div className="registry-under-members">
        <SameHouse area={area} file={file} />
        <Button look="quiet" icon="plus" onPress={() => setAdding(true)}>
          {t('add_member')}
        </Button>
      </div>
      {chosen !== undefined && (
        <ChangePersonDialog area={area} person={chosen} onClose={() => setChanging(null)} />
      )}
      {adding && <AddPersonDialog area={area} family={file.family} onClose={() => setAdding(false)} />}
    </>
  );
}

function Member({ one, onChange }: { one: RosterMember; onChange: () => void }) {
  const t = useWords('registry');
  const say = usePersonWords();
  return (
    <li className={one.state === 'alive' ? undefined : 'gone'}>
      <div>
        <b title={fullName(one)}>
          {givenName(one)}
          {one.nickname !== null && <span className="muted"> ({one.nickname})</span>}
        </b>
        <span>
          {say.age(one)} {say.relation(one.relation, one.sex)}
        </span>
        <span>{one.id_last4 === null ? t('no_id') : t('id_tail', { tail: one.id_last4 })}</span>
        {one.id_last4 !== null && !one.id_verified && <Chip tone="soon">{t('id_check')}</Chip>}
        {one.state !== 'alive' && <Chip>{t(`state.${one.state}`)}</Chip>}
      </div>
      <IconButton icon="pencil" label={t('edit_person', { name: fullName(one) })} onPress={onChange} />
    </li>
  );
}

// Several families of one house stand side by side, the one that is open among them.
function SameHouse({ area, file }: { area: string; file: FamilyFile }) {
  const t = useWords('registry');
  const nameOf = useFamilyName();
  const add = (
    <Link
      to="/families/new"
      search={{ area, house: file.home.household, ...(file.home.house_no && { at: file.home.house_no }) }}
    >
      {t('add_family_here')}
    </Link>
  );
  const families = file.families.filter((one) => one.family === file.family || one.members.length > 0);
  if (families.length < 2) return <p>{add}</p>;
  return (
    <nav aria-label={t('families_here', { n: families.length })}>
      <b>{t('families_here', { n: families.length })}</b>{' '}
      {families.map((one, at) => (
        <span key={one.family}>
          {at > 0 && ' · '}
          {one.family === file.family ? (
            <span aria-current="page">{nameOf(one.members)}</span>
          ) : (
            <Link to="/families/$area/$family" params={{ area, family: one.family }}>
              {nameOf(one.members)}
            </Link>
          )}{' '}
          {t('people_count', { n: one.members.length })}
        </span>
      ))}{' '}
      · {add}
    </nav>
  );
}
