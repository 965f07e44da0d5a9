import { useId, type ReactNode } from 'react';
import { fileLimitMegabytes } from '../../../platform/web/photo-limit.ts';
import { useWords } from '../../../platform/web/words.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SelectField } from '../../../ui/SelectField.tsx';
import { attachmentKinds, type AttachmentKind } from '../visit.ts';

/** A photo or paper that is chosen and not sent yet. */
export type Chosen = { attachment: string; file: File; kind: AttachmentKind };

type PhotoFieldProps = {
  label: string;
  chosen: readonly Chosen[];
  onChoose: (files: File[]) => void;
  onChange: (chosen: Chosen[]) => void;
  error?: string | undefined;
};

/** Photos and papers: chosen or taken, and what each shows. */
export function PhotoField({ label, chosen, onChoose, onChange, error }: PhotoFieldProps): ReactNode {
  const t = useWords('cases');
  const hint = useId();
  return (
    <div className="stack tight">
      <label className="field">
        <span className="field-label">{label}</span>
        <span className="field-hint" id={hint}>
          {t('photo_hint', { n: fileLimitMegabytes })}
        </span>
        <input
          type="file"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
          aria-describedby={hint}
          aria-invalid={error === undefined ? undefined : true}
          onChange={(event) => {
            onChoose([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        {error !== undefined && <span className="field-error">{error}</span>}
      </label>
      {chosen.map((one) => (
        <div key={one.attachment} className="cases-chosen">
          <SelectField
            label={t('photo_shows', { name: one.file.name })}
            value={one.kind}
            options={attachmentKinds.map((kind) => ({ value: kind, label: t(`attachment.${kind}`) }))}
            onChange={(kind) =>
              onChange(
                chosen.map((each) =>
                  each.attachment === one.attachment
                    ? { ...each, kind: attachmentKinds.find((known) => known === kind) ?? 'other' }
                    : each,
                ),
              )
            }
          />
          <IconButton
            icon="close"
            label={t('photo_away', { name: one.file.name })}
            onPress={() => onChange(chosen.filter((each) => each.attachment !== one.attachment))}
          />
        </div>
      ))}
    </div>
  );
}
