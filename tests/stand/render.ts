import { parseAddress } from './address.ts';
import type { Answer, Context } from './context.ts';
import { Faults } from './faults.ts';
import { Stream } from './prng.ts';
import { route } from './router.ts';
import type { School } from './school.ts';
import { Sessions } from './sessions.ts';

/**
 * Pages of the stand without a server: the response to the class teacher for a path of schools.dnevnik.ru. `assumed`:
 * with the pages of which only the purpose is known.
 */
export function render(school: School, viewer = school.teacher, assumed = false) {
  const sessions = new Sessions(1);
  const session = sessions.open(viewer);
  let count = 0;
  return (target: string, form?: Record<string, string>): Answer => {
    const context: Context = {
      school,
      sessions,
      faults: new Faults(),
      gosuslugi: false,
      assumed,
      address: parseAddress('schools.dnevnik.ru', target),
      method: form ? 'POST' : 'GET',
      form: new URLSearchParams(form),
      session,
      viewer,
      junk: new Stream(1, `junk ${++count}`),
    };
    return route(context, `https://schools.dnevnik.ru${target}`);
  };
}
