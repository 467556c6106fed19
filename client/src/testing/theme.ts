import type { ChartTheme } from '../charts/chart-theme.js'

export const plainTheme: ChartTheme = {
  main: 'blue',
  compared: 'gray',
  band: 'aliceblue',
  grid: 'silver',
  text: 'black',
  page: 'white',
  font: 'sans-serif',
}
