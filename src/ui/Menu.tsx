import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

type MenuProps = {
  /** What the opening button shows; `label` is said after it. */
  button: ReactNode;
  label: string;
  buttonClass?: string;
  children: ReactNode;
};

/** A button that opens a short list of links and buttons (className "menu-item"). Choosing, Esc or a click outside closes it. */
export function Menu({ button, label, buttonClass, children }: MenuProps): ReactNode {
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <div
      className="menu"
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) close();
      }}
    >
      <button
        ref={opener}
        type="button"
        className={buttonClass}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {button}
        <span className="hidden-words">{label}</span>
      </button>
      {open && (
        <div
          className="menu-list"
          id={id}
          onClick={(event) => {
            if (event.target instanceof Element && event.target.closest('.menu-item') !== null) close();
          }}
        >
          {children}
        </div>
      )}
    </div>
  );
}
