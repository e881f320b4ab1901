/** Runs inside a Chromium page: the charts of a class on screen, ours and those of two libraries. */
import { chartsData } from './charts-data.ts';
import { drawOurs } from './charts-ours.tsx';
import { drawPlot, drawUPlot } from './charts-peers.ts';

const SIDES = { ours: drawOurs, uPlot: drawUPlot, plot: drawPlot };
export type ChartsSide = keyof typeof SIDES;

export interface ChartsTimes {
  /** From the data until the frame is painted, ms. */
  times: Record<ChartsSide, number[]>;
  /** What each side has put into the page: SVG and canvas elements with a non-zero size. */
  drawings: Record<ChartsSide, number>;
}

/** A message posted in a frame arrives when that frame has been laid out and painted. */
function painted(draw: () => void): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      const start = performance.now();
      draw();
      port1.onmessage = () => resolve(performance.now() - start);
      port2.postMessage(null);
    });
  });
}

async function run(rounds: number): Promise<ChartsTimes> {
  const data = chartsData();
  const names = Object.keys(SIDES) as ChartsSide[];
  const times: ChartsTimes['times'] = { ours: [], uPlot: [], plot: [] };
  const drawings: ChartsTimes['drawings'] = { ours: 0, uPlot: 0, plot: 0 };
  for (let round = -5; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const side = names[(turn + round + names.length * 5) % names.length] as ChartsSide;
      const place = document.createElement('main');
      document.body.append(place);
      const time = await painted(() => SIDES[side](place, data));
      if (round >= 0) times[side].push(time);
      drawings[side] = [...place.querySelectorAll('svg, canvas')].filter(
        (element) => element.getBoundingClientRect().width >= 90,
      ).length;
      place.remove();
      // Garbage of one side must not be collected in the other's time.
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
  return { times, drawings };
}

Object.assign(globalThis, { runChartsBench: run });
