/** Opens a dialog over everything else, with focus on the first thing to write in, else on the title. Gives back how to close it. */
export function openOver(dialog: HTMLDialogElement): () => void {
  const before = document.activeElement;
  dialog.showModal();
  focusInside(dialog);
  return () => {
    dialog.close();
    giveBack(before);
  };
}

/** Shows a dialog in its place on the page, focus staying where it is. Gives back how to close it. */
export function openBeside(dialog: HTMLDialogElement): () => void {
  const before = document.activeElement;
  dialog.setAttribute('open', '');
  return () => {
    // Only when focus was inside: reading beside a list must not steal it from the list.
    const wasInside = dialog.contains(document.activeElement);
    dialog.removeAttribute('open');
    if (wasInside) giveBack(before);
  };
}

/** The title would be read, and no button is pressed by accident; a field can be written in at once. */
export function focusInside(dialog: HTMLDialogElement): void {
  const field = ':is(input:not([type=hidden], [readonly]), textarea, select)';
  const first = dialog.querySelector<HTMLElement>(field) ?? dialog.querySelector<HTMLElement>('h2');
  first?.focus();
}

function giveBack(before: Element | null): void {
  if (before instanceof HTMLElement && before.isConnected) before.focus();
}
