import type { ReactNode } from 'react';
import { Paper } from '../../../ui/Paper.tsx';
import { QrCode } from '../../../ui/QrCode.tsx';
import type { sheetOf } from '../receipt-sheet.ts';

type ReceiptPaperProps = {
  sheet: ReturnType<typeof sheetOf>;
  label: string;
  /** What the QR holds; none before the receipt has its number. */
  qr?: { text: string; label: string };
};

/** A receipt as it comes out of the printer: Thai, Thai digits, large type. */
export function ReceiptPaper({ sheet, label, qr }: ReceiptPaperProps): ReactNode {
  return (
    <div lang="th">
      <Paper slip label={label}>
        <h3>
          {sheet.title}
          <br />
          {sheet.centre}
        </h3>
        <p className="centred">{sheet.place}</p>
        <p className={qr ? 'paper-number' : 'paper-number cases-number-later'}>{sheet.number}</p>
        <p className="centred">{sheet.when}</p>
        <hr />
        <p>
          {sheet.who_label} {sheet.who}
        </p>
        <hr />
        {sheet.silent === '' ? (
          <>
            <p>
              <b>{sheet.lines_label}</b>
            </p>
            <ol>
              {sheet.lines.map((line) => (
                <li key={line.no}>
                  <span>{line.no}</span>
                  <span>
                    {line.need}
                    {line.owners.map((owner) => (
                      <span className="cases-owner" key={owner.what}>
                        {owner.what}
                        <br />
                        {owner.who}
                      </span>
                    ))}
                  </span>
                </li>
              ))}
            </ol>
          </>
        ) : (
          <p>{sheet.silent}</p>
        )}
        {sheet.bring.length > 0 && (
          <>
            <hr />
            <p>
              <b>{sheet.bring_label}</b>
            </p>
            <ul>
              {sheet.bring.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          </>
        )}
        {qr && <QrCode text={qr.text} label={qr.label} />}
        <p className="centred cases-follow">{sheet.follow}</p>
        <p className="centred">
          {sheet.officer_label} {sheet.officer}
        </p>
      </Paper>
    </div>
  );
}
