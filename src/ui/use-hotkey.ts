import { useEffect, useEffectEvent } from 'react';

/**
 * Runs `act` on a key such as `/`, `n` or `ctrl+enter`. A plain key is ignored while someone writes in a field,
 * and every key while a dialog is open.
 */
export function useHotkey(key: string, act: (event: KeyboardEvent) => void, active = true): void {
  const run = useEffectEvent(act);
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !fits(key, event)) return;
      if (!event.ctrlKey && isWriting(event.target)) return;
      if (document.querySelector('dialog:modal') !== null) return;
      event.preventDefault();
      run(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [key, active]);
}

function fits(key: string, event: KeyboardEvent): boolean {
  const wantsCtrl = key.startsWith('ctrl+');
  const plain = wantsCtrl ? key.slice(5) : key;
  if (event.altKey || (event.ctrlKey || event.metaKey) !== wantsCtrl) return false;
  // The physical key too: on a Thai keyboard the N key writes another letter.
  return event.key.toLowerCase() === plain || event.code === codeOf(plain);
}

function codeOf(plain: string): string {
  if (plain === '/') return 'Slash';
  return /^[a-z]$/.test(plain) ? `Key${plain.toUpperCase()}` : /^\d$/.test(plain) ? `Digit${plain}` : plain;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
