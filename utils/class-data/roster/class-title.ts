/** Class name as shown on papers and screens: «7 «А»» for the site's `7 "А"`; others are left unchanged. */
export function classTitle(name: string): string {
  return name.replace(/^(\d{1,2})\s*["“”„]\s*(\S+?)\s*["“”]$/, '$1\u00a0«$2»');
}
