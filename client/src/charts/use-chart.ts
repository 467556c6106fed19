import { Chart, type ChartConfiguration } from 'chart.js'
import { onBeforeUnmount, onMounted, type ShallowRef, watchEffect } from 'vue'
import { type ChartTheme, readChartTheme, themeVersion } from './chart-theme.js'

/** Draws `configOf` on a canvas, again when what it reads or the theme changes, and cleans up. */
export function useChart(
  canvas: Readonly<ShallowRef<HTMLCanvasElement | null>>,
  configOf: (theme: ChartTheme) => ChartConfiguration,
): void {
  let chart: Chart | undefined
  onMounted(() =>
    watchEffect(() => {
      void themeVersion.value
      const config = configOf(readChartTheme())
      chart?.destroy()
      if (canvas.value) chart = new Chart(canvas.value, config)
    }),
  )
  onBeforeUnmount(() => chart?.destroy())
}
