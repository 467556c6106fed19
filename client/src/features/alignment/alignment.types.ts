import type { SideEffectsQuery, WatermelonsQuery } from '@steerboard/schema'

export type Watermelon = WatermelonsQuery['watermelons']['watermelons'][number]
export type Pair = SideEffectsQuery['sideEffects']['pairs'][number]
