import { useEffect } from 'react';

/** Asks again every second and a half while something is being made in the background. */
export function useWatch(making: boolean, again: () => void): void {
  useEffect(() => {
    if (!making) return;
    const timer = setInterval(again, 1500);
    return () => clearInterval(timer);
  }, [making, again]);
}
