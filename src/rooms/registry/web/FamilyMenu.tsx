import { useState, type ReactNode } from 'react';
import { useWords } from '../../../platform/web/words.ts';
import { useMe } from '../../identity/web/public.ts';
import { buttonClass } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { BreakGlassDialog } from './BreakGlassDialog.tsx';

/** What is seldom done with a family's file. It is the same for every family, so that it tells nothing of any. */
export function FamilyMenu({ area, family }: { area: string; family: string }): ReactNode {
  const t = useWords('registry');
  const { duty } = useMe();
  const [breaking, setBreaking] = useState(false);
  if (duty !== 'desk') return null;
  return (
    <>
      <Menu
        button={
          <>
            {t('family_menu')} <Icon name="down" />
          </>
        }
        label={t('family_menu_label')}
        buttonClass={buttonClass()}
      >
        <button type="button" className="menu-item" onClick={() => setBreaking(true)}>
          <Icon name="lock" />
          {t('glass_break')}
        </button>
      </Menu>
      {breaking && <BreakGlassDialog area={area} family={family} onClose={() => setBreaking(false)} />}
    </>
  );
}
