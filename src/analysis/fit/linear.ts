/** Small dense linear algebra for proposals: symmetric matrices as lists of rows. */

/** Covariance of points of one length. */
export function covarianceOf(points: readonly (readonly number[])[]): number[][] {
  const size = points[0]?.length ?? 0
  const mean = Array.from({ length: size }, (_, i) => points.reduce((sum, point) => sum + point[i], 0) / points.length)
  return mean.map((mi, i) =>
    mean.map((mj, j) => points.reduce((sum, p) => sum + (p[i] - mi) * (p[j] - mj), 0) / points.length),
  )
}

/** Lower triangle L with L Lᵀ = matrix; the diagonal is lifted a little where the matrix is not positive definite. */
export function choleskyOf(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length
  const lower = matrix.map(() => new Array<number>(size).fill(0))
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i][j]
      for (let k = 0; k < j; k++) sum -= lower[i][k] * lower[j][k]
      if (i === j) lower[i][i] = Math.sqrt(Math.max(sum, 1e-8))
      else lower[i][j] = sum / lower[j][j]
    }
  }
  return lower
}
