import type { FrameQuery, Grain } from '@steerboard/schema'

/** Codes of the KPIs that say how much work there was, as far as they are read at this grain. */
export const volumeKpis = (kpis: FrameQuery['kpis'], grain: Grain): string[] =>
  kpis
    .filter(({ family, grains }) => family === 'VOLUME' && grains.includes(grain))
    .map(({ code }) => code)
