import type {
  AlignmentPageQuery,
  SideEffectsQuery,
  StrategyMapQuery,
  WatermelonsQuery,
} from '@steerboard/schema'

export type Alignment = AlignmentPageQuery['alignment']
export type ObjectiveRow = Alignment['objectives'][number]
export type MapObjective = StrategyMapQuery['alignment']['objectives'][number]
export type Watermelon = WatermelonsQuery['watermelons']['watermelons'][number]
export type Pair = SideEffectsQuery['sideEffects']['pairs'][number]
