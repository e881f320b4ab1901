export interface Address {
  host: string;
  /** `/v2/` without extension, or the older form with `.aspx`. */
  v2: boolean;
  region: string;
  /** Lower case, without `/v2`, region and extension: `class`, `admin/persons/person`, `reports/default`, `''`. */
  page: string;
  extension: string;
  query: URLSearchParams;
}

export function parseAddress(host: string, target: string): Address {
  const url = new URL(target, 'https://dnevnik.ru');
  let path = url.pathname.replace(/^\/+/, '');
  let region = '';
  let v2 = false;
  const takeRegion = (): void => {
    const match = /^r\/([a-z][a-z0-9-]*)(?:\/|$)/i.exec(path);
    if (!match) return;
    region = match[1]!;
    path = path.slice(match[0].length);
  };
  takeRegion();
  if (/^v2(\/|$)/i.test(path)) {
    v2 = true;
    path = path.replace(/^v2\/?/i, '');
    takeRegion();
  }
  const extension = /\.(aspx|ashx|js|css|png|ico)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const page = path.slice(0, extension ? -extension.length - 1 : undefined).replace(/\/+$/, '');
  return { host, v2, region, page: page.toLowerCase(), extension, query: url.searchParams };
}

export type Params = Record<string, string | number | null | undefined>;

const build = (base: string, params: Params): string => {
  const query = Object.entries(params)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
    .join('&');
  return query ? `${base}?${query}` : base;
};

/** An address of schools.dnevnik.ru in the style of the page that links to it. */
export function schools(from: Address, page: string, params: Params = {}, port = ''): string {
  const region = from.region ? `r/${from.region}/` : '';
  const path = from.v2 ? `/v2/${region}${page}` : `/${region}${page}.aspx`;
  return build(`https://schools.dnevnik.ru${port}${path}`, params);
}

/** The two sections without an extension even in the older form: `journals/`, `schedules/`. */
export function section(from: Address, page: string, params: Params = {}): string {
  const region = from.region ? `r/${from.region}/` : '';
  return build(`https://schools.dnevnik.ru/${from.v2 ? 'v2/' : ''}${region}${page}/`, params);
}

export const main = (page: string, params: Params = {}, port = ''): string =>
  build(`https://dnevnik.ru${port}/${page}`, params);

export const profile = (userId: string): string => main('user/user.aspx', { user: userId });
