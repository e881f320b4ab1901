/** Class name as papers and screens show it: «7 «А»» for the site's `7 "А"`; others stay as the site writes them. */
export function classTitle(name: string): string {
  return name.replace(/^(\d{1,2})\s*["“”„]\s*(\S+?)\s*["“”]$/, '$1\u00a0«$2»');
}
