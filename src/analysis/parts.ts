/** A part of the spread: its share, 0 to 1, and the standard error of that share; null with fewer than three draws. */
export interface Part {
  readonly share: number
  readonly error: number | null
}

/** What the spread of one outcome over all options, draws and luck is made of. The shares add up to 1. */
export interface Parts {
  /** Variance in all, in the outcome's unit squared. */
  readonly variance: number
  /** Between the options. */
  readonly choice: Part
  /** Between draws of the parameters, within an option: doubt about the model. */
  readonly doubt: Part
  /** Within an option and a draw: chance. */
  readonly chance: Part
}

/**
 * Splits the variance of an outcome. `values[option][draw][luck]`: the same number of draws for each option, the same
 * number of runs for each draw; runs of the same draw and luck under two options are a pair.
 *
 * It is the law of total variance over an option picked at random, each alike, a draw, and luck:
 * Var(y) = Var_k E[y|k] + E_k Var_d E[y|k,d] + E Var[y|k,d]. Each term is estimated without bias by moments, as in a
 * two-way layout with repeats (Searle, Casella and McCulloch 1992, "Variance components", chapters 3 and 4):
 *
 * - chance: the mean over cells of the variance within the cell, s².
 * - doubt: the mean over options of the variance of the cells' means, less s² / luck. What draws change in the difference
 *   between options (interaction) is in here.
 * - choice: with K options the mean square distance of the options' means, sum over pairs of (m_k - m_j)² / K², each less
 *   the variance of that difference, which is taken over draws from paired runs: luck that both options share cancels.
 *
 * An estimate below zero, which is noise around nothing, counts as zero; this lifts the part a little. With one run for
 * each draw, doubt and chance can't be told apart: all of it counts as chance. The error is that of the jackknife over
 * draws. Null where nothing differs, and with fewer than two draws.
 */
export function partsOf(values: readonly (readonly (readonly number[])[])[]): Parts | null {
  const draws = values[0]?.length ?? 0
  if (draws < 2) return null
  const cells = values.map((option) => option.map(cellOf))
  const whole = split(cells)
  const variance = whole.choice + whole.doubt + whole.chance
  if (!(variance > 0)) return null
  const left =
    draws < 3
      ? []
      : Array.from({ length: draws }, (_, out) =>
          shares(split(cells.map((option) => option.filter((_, i) => i !== out)))),
        )
  const part = (key: keyof Split): Part => ({
    share: shares(whole)[key],
    error: left.length === 0 ? null : jackknife(left.map((one) => one[key])),
  })
  return { variance, choice: part('choice'), doubt: part('doubt'), chance: part('chance') }
}

/** One option under one draw: the mean of its runs, their variance, and how many they are. */
interface Cell {
  readonly mean: number
  readonly variance: number
  readonly runs: number
}

interface Split {
  readonly choice: number
  readonly doubt: number
  readonly chance: number
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0) / list.length
}

/** Variance of a sample, with one less than its number below; 0 for one value. */
function varianceOf(list: readonly number[]): number {
  if (list.length < 2) return 0
  const middle = mean(list)
  return list.reduce((sum, value) => sum + (value - middle) * (value - middle), 0) / (list.length - 1)
}

function cellOf(runs: readonly number[]): Cell {
  return { mean: mean(runs), variance: varianceOf(runs), runs: runs.length }
}

function split(cells: readonly (readonly Cell[])[]): Split {
  const runs = cells[0][0].runs
  const options = cells.length
  const between = mean(cells.map((option) => varianceOf(option.map((cell) => cell.mean))))
  const within = mean(cells.flatMap((option) => option.map(({ variance }) => variance)))
  let choice = 0
  for (let k = 0; k < options; k++) {
    for (let j = 0; j < k; j++) {
      const differences = cells[k].map((cell, draw) => cell.mean - cells[j][draw].mean)
      const distance = mean(differences)
      choice += distance * distance - varianceOf(differences) / differences.length
    }
  }
  return {
    choice: Math.max(0, choice / (options * options)),
    doubt: runs < 2 ? 0 : Math.max(0, between - within / runs),
    chance: runs < 2 ? between : within,
  }
}

function shares({ choice, doubt, chance }: Split): Split {
  const all = choice + doubt + chance
  return all > 0
    ? { choice: choice / all, doubt: doubt / all, chance: chance / all }
    : { choice: 0, doubt: 0, chance: 0 }
}

/** Standard error of an estimate from its values with one draw left out each (Efron and Tibshirani 1993, chapter 11). */
function jackknife(left: readonly number[]): number {
  const middle = mean(left)
  const sum = left.reduce((all, value) => all + (value - middle) * (value - middle), 0)
  return Math.sqrt(((left.length - 1) / left.length) * sum)
}
