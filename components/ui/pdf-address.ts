/** A PDF as the browser loads it; whoever asked for the address revokes it. */
export function addressOfPdf(bytes: Uint8Array): string {
  return URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: 'application/pdf' }));
}
