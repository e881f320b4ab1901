/** What a PDF file says of itself. */
export interface PdfHead {
  /** Shown in the reader's title bar. */
  title: string;
  /** Written to the file as its creation time. */
  createdAt: Date;
  orientation?: 'portrait' | 'landscape';
  /** The printer is asked to leave the back of each sheet white. */
  oneSided?: boolean;
}
