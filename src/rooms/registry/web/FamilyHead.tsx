import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { Button, buttonClass } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { PageHead } from '../../../ui/PageHead.tsx';
import { formatPhone } from '../../../platform/thai/thai-phone.ts';
import { ChangeHouseholdDialog } from './ChangeHouseholdDialog.tsx';
import { membersOf, type FamilyFile } from './family-file.ts';
import { FamilyMenu } from './FamilyMenu.tsx';
import { useFamilyName } from './family-name.ts';
import { useHomeWords } from './home-words.ts';
import { PinDialog } from './PinDialog.tsx';
import { givenName } from './person-words.ts';
import { WordParts } from './WordParts.tsx';

/** Top of a family's file: whose it is, where they live, whom to call, and hearing what they need. */
export function FamilyHead({ area, file }: { area: string; file: FamilyFile }): ReactNode {
  const t = useWords('registry');
  const nameOf = useFamilyName();
  const home = useHomeWords();
  const [changing, setChanging] = useState(false);
  const [pinning, setPinning] = useState(false);
  const members = membersOf(file);
  const name = nameOf(members);
  return (
    <>
      <PageHead
        crumbsLabel={t('crumbs')}
        crumbs={[
          { key: 'search', at: <Link to="/search">{t('crumb_search')}</Link> },
          { key: 'family', at: name },
        ]}
        title={name}
        sub={
          <>
            <WordParts parts={[home(file.home), file.home.place_words]} />
            <Phones file={file} />
          </>
        }
        acts={
          <>
            <Link
              className={buttonClass({ look: 'go' })}
              to="/intake"
              search={{ area, family: file.family }}
              data-print="no"
            >
              <Icon name="plus" />
              {t('hear')}
            </Link>
            <Button icon="pencil" onPress={() => setChanging(true)}>
              {t('change_home')}
            </Button>
            <Button icon="pin" onPress={() => setPinning(true)}>
              {t(file.home.lat === null ? 'pin_set' : 'pin_show')}
            </Button>
            <FamilyMenu area={area} family={file.family} />
          </>
        }
      />
      {changing && <ChangeHouseholdDialog area={area} home={file.home} onClose={() => setChanging(false)} />}
      {pinning && <PinDialog area={area} home={file.home} onClose={() => setPinning(false)} />}
    </>
  );
}

// A number on a phone is there to be called.
function Phones({ file }: { file: FamilyFile }) {
  const t = useWords('registry');
  const ofPeople = membersOf(file).flatMap((one) =>
    one.phone === null || one.state !== 'alive' ? [] : [{ who: givenName(one), phone: one.phone }],
  );
  const all =
    file.home.phone === null ? ofPeople : [{ who: t('at_home'), phone: file.home.phone }, ...ofPeople];
  return all.slice(0, 4).map(({ who, phone }) => (
    <span key={`${who} ${phone}`} className="whole">
      {' · '}
      {who} <a href={`tel:${phone}`}>{formatPhone(phone)}</a>
    </span>
  ));
}
