export { usePinKey } from './make-pin.ts';
