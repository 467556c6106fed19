import { type Component, defineAsyncComponent } from 'vue'
import ScoreLine from './score/ScoreLine.vue'
import SparkLine from './spark/SparkLine.vue'

/** Every chart. Those drawn by Chart.js are fetched when first shown. */
export const charts = {
  spark: SparkLine as Component,
  score: ScoreLine as Component,
  control: defineAsyncComponent(() => import('./control/ControlChart.vue')),
  trajectory: defineAsyncComponent(() => import('./trajectory/TrajectoryChart.vue')),
  profile: defineAsyncComponent(() => import('./profile/ProfileChart.vue')),
  breakdown: defineAsyncComponent(() => import('./breakdown/BreakdownChart.vue')),
  months: defineAsyncComponent(() => import('./months/MonthsChart.vue')),
  roadmap: defineAsyncComponent(() => import('./roadmap/RoadmapChart.vue')),
}
