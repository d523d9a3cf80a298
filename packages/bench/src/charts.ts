import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Bars, Chart } from './bench.ts';

/** Where results are kept that the documents speak of, and their charts beside them. */
const RESULTS = new URL('../../../docs/performance/', import.meta.url);
const SIZE = { width: 640, height: 360 };
/** Told apart also where colours are not, by their order from light to dark. */
const COLOURS = ['#1f4f45', '#b3583b', '#a8822f'];

use([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

/** Draws the charts of every result that is kept. @returns the names of the files */
export function drawCharts(): readonly string[] {
  const results = readdirSync(RESULTS).filter((file) => file.endsWith('.json'));
  return results.flatMap((file) => {
    const { charts } = JSON.parse(readFileSync(new URL(file, RESULTS), 'utf8')) as {
      charts: readonly (Bars | Chart)[];
    };
    return charts.map((chart) => {
      const name = `${chart.name}.svg`;
      writeFileSync(new URL(name, RESULTS), `${drawn(chart)}\n`);
      return name;
    });
  });
}

function drawn(chart: Bars | Chart): string {
  const canvas = init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  canvas.setOption({
    animation: false,
    backgroundColor: '#fffdf8',
    color: COLOURS,
    title: { text: chart.title, left: 16, top: 12, textStyle: { fontSize: 15 } },
    legend: { top: 40, left: 16 },
    grid: { left: 64, right: 24, top: 80, bottom: 56 },
    ...('bars' in chart ? barsOf(chart) : linesOf(chart)),
  });
  const svg = canvas.renderToSVGString();
  canvas.dispose();
  return svg;
}

function linesOf({ x, y, lines }: Chart) {
  return {
    xAxis: axis(x),
    yAxis: axis(y),
    series: lines.map(({ name, points }) => ({
      type: 'line' as const,
      name,
      data: points.map((point) => [...point]),
      symbolSize: 7,
    })),
  };
}

function barsOf({ groups, y, bars }: Bars) {
  return {
    xAxis: { type: 'category' as const, data: [...groups] },
    yAxis: axis(y),
    series: bars.map(({ name, values }) => ({
      type: 'bar' as const,
      name,
      data: [...values],
      barMaxWidth: 72,
      label: { show: true, position: 'top' as const },
    })),
  };
}

function axis({ label, logarithmic }: Chart['x']) {
  return {
    type: logarithmic ? ('log' as const) : ('value' as const),
    name: label,
    nameLocation: 'middle' as const,
    nameGap: 32,
  };
}
