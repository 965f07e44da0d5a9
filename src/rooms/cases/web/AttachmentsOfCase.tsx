import { useState, type ReactNode } from 'react';
import { useFormat } from '../../../platform/web/format.ts';
import { toDo } from '../../../platform/web/do-commands.ts';
import { useDo } from '../../../platform/web/use-do.ts';
import { useWords } from '../../../platform/web/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { Rows, RowItem } from '../../../ui/Rows.tsx';
import { Section } from '../../../ui/SectionHead.tsx';
import type { CaseFile } from './case-file.ts';
import { FormDialog } from './FormDialog.tsx';
import { PhotoField } from './PhotoField.tsx';
import { usePhotos } from './use-photos.ts';

/** The photos and papers of a case, from visits and from the desk. */
export function AttachmentsOfCase({ file, mayAct }: { file: CaseFile; mayAct: boolean }): ReactNode {
  const t = useWords('cases');
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  return (
    <Section
      title={t('attachments')}
      count={file.attachments.length}
      act={
        mayAct && (
          <Button look="quiet" icon="plus" onPress={() => setAdding(true)}>
            {t('attach')}
          </Button>
        )
      }
    >
      {file.attachments.length === 0 ? (
        <p className="muted">{t('attachments_none')}</p>
      ) : (
        <Rows label={t('attachments')}>
          {file.attachments.map((one) => (
            <RowItem
              key={one.attachment}
              slim
              title={
                <a href={`/file/${file.area}/${one.file}`} download>
                  <Icon name={one.kind === 'document' ? 'paper' : 'camera'} /> {t(`attachment.${one.kind}`)}
                </a>
              }
              text={[one.words, one.by, format.moment(one.at)].filter(Boolean).join('\u00A0· ')}
            />
          ))}
        </Rows>
      )}
      {adding && <AttachDialog file={file} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function AttachDialog({ file, onClose }: { file: CaseFile; onClose: () => void }) {
  const t = useWords('cases');
  const { runAll, busy, problem } = useDo();
  const photos = usePhotos(file.area, file.restricted, 'document');
  const [checked, setChecked] = useState(false);
  const none = photos.chosen.length === 0;
  return (
    <FormDialog
      title={t('attach')}
      send={t('attach_now')}
      busy={busy || photos.sending}
      problem={photos.problem ?? problem}
      wrong={none}
      onCheck={() => setChecked(true)}
      onSend={() => void send()}
      onClose={onClose}
    >
      <PhotoField
        label={t('photos')}
        chosen={photos.chosen}
        error={photos.error ?? (checked && none ? t('choose_file') : undefined)}
        onChoose={photos.choose}
        onChange={photos.change}
      />
    </FormDialog>
  );

  async function send() {
    const sent = await photos.send();
    if (sent === null) return;
    const { area, case: caseId } = file;
    const outcomes = await runAll(
      sent.map((one) => toDo('cases.add-attachment', { ...one, area, case: caseId })),
    );
    if (outcomes?.every((one) => one.state === 'done') === true) onClose();
  }
}
