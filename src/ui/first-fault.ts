/** After a form was refused: moves to the first field that is wrong, so that nobody has to look for it. Call it where the form is sent. */
export function goToFirstFault(form: HTMLElement): void {
  // The marks are drawn by the render that this submit causes.
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}
