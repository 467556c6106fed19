import type { Chart, ChartOptions, Plugin, ScaleOptions, TooltipOptions } from 'chart.js'
import type { ChartTheme } from './chart-theme.js'

/** What differs between charts whose rows run from top to bottom. */
export interface RowsFrame {
  min: number
  max: number
  step: number | undefined
  /** A value of the axis as text, over two lines where it needs them. */
  tickAt: (value: number) => string | string[]
  /** The name of a row; absent: as it is given. */
  rowAt?: (at: number) => string | string[]
  /** Room at the right, in pixels, for dots at the end of the axis. */
  right?: number
  interaction?: ChartOptions<'bar'>['interaction']
  tooltip: Pick<Partial<TooltipOptions<'bar'>>, 'filter'> & {
    callbacks: Partial<TooltipOptions<'bar'>['callbacks']>
  }
}

/** The frame of such a chart: values on an axis at the top, names at the left, no legend, no motion. */
export function rowsOptions(frame: RowsFrame, theme: ChartTheme): ChartOptions<'bar'> {
  const { min, max, step, tickAt, rowAt, right = 0, interaction, tooltip } = frame
  const text = { color: theme.text, font: { family: theme.font, size: 12 } }
  const x = {
    ...{ min, max, position: 'top', grid: { color: theme.grid }, border: { display: false } },
    ticks: {
      ...{ ...text, maxRotation: 0, callback: (tick: number | string) => tickAt(Number(tick)) },
      ...(step !== undefined && { stepSize: step }),
    },
  } as ScaleOptions<'linear'>
  const y = {
    ...{ grid: { display: false }, border: { color: theme.text } },
    ticks: {
      ...{ ...text, autoSkip: false },
      ...(rowAt && { callback: (_: unknown, at: number) => rowAt(at) }),
    },
  } as ScaleOptions<'category'>
  return {
    indexAxis: 'y',
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    layout: { padding: { right } },
    ...(interaction && { interaction }),
    scales: { x, y },
    plugins: { legend: { display: false }, tooltip },
  } as ChartOptions<'bar'>
}

/** A dashed line from top to bottom at a value of the axis; `null` draws none. */
export const uprightLine = (
  value: number | null,
  { colour, width = 1 }: { colour: string; width?: number },
): Plugin => ({
  id: 'upright-line',
  beforeDatasetsDraw: ({ ctx, chartArea, scales }: Chart) => {
    const x = scales.x?.getPixelForValue(value ?? 0)
    if (value === null || x === undefined) return
    ctx.save()
    ctx.strokeStyle = colour
    ctx.lineWidth = width
    ctx.setLineDash([4, 4])
    ctx.beginPath()
    ctx.moveTo(x, chartArea.top)
    ctx.lineTo(x, chartArea.bottom)
    ctx.stroke()
    ctx.restore()
  },
})
