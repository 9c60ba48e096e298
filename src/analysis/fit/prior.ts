import type { ParameterName } from '../../scenario/parameters'
import type { Model, Parameter } from '../../scenario/schema/play'
import type { ParameterValues } from '../../sim/index'

/** Ranges that span this factor or more are drawn by the logarithm: a rate of 0.001 is as likely as one of 0.01. */
const widthForLogarithm = 10

/** Coordinates of a fit's cube that stand for nothing: how far they contract is what copies alone do to any other. */
const blindCoordinates = 8

/**
 * The space in which a fit moves: each parameter from 0 (the low end of its range) to 1 (the high end), evenly or by the
 * logarithm. The prior is flat over this cube. Behind the parameters stand coordinates that do nothing.
 */
export interface Prior {
  readonly names: readonly ParameterName[]
  /** Coordinates of the cube: the parameters and those that do nothing. */
  readonly size: number
  /** The parameters of a point of the cube, with those that the structure holds. */
  valuesAt(point: readonly number[]): ParameterValues
  /** The point of the cube with these values, without the coordinates that do nothing. */
  pointOf(values: readonly number[]): number[]
  /** The value of one coordinate. */
  value(index: number, coordinate: number): number
  isLogarithmic(index: number): boolean
}

/** The prior of a structure over the parameters that may move; those it holds do not move. */
export function priorOf(model: Model, parameters: readonly string[], hold: Readonly<Record<string, number>>): Prior {
  const byId = new Map(model.parameters.map((parameter) => [parameter.id, parameter]))
  const moving = parameters.filter((id) => !(id in hold)).map((id) => byId.get(id) as Parameter)
  const logarithmic = moving.map(({ low, high }) => low > 0 && high / low >= widthForLogarithm)
  const value = (index: number, coordinate: number): number => {
    const { low, high } = moving[index]
    if (!logarithmic[index]) return low + coordinate * (high - low)
    return low * Math.exp(coordinate * Math.log(high / low))
  }
  return {
    names: moving.map(({ id }) => id as ParameterName),
    size: moving.length + blindCoordinates,
    valuesAt: (point) => ({
      ...hold,
      ...Object.fromEntries(moving.map(({ id }, index) => [id, value(index, point[index])])),
    }),
    pointOf: (values) =>
      moving.map(({ low, high }, index) =>
        logarithmic[index]
          ? Math.log(values[index] / low) / Math.log(high / low)
          : (values[index] - low) / (high - low),
      ),
    value,
    isLogarithmic: (index) => logarithmic[index],
  }
}
