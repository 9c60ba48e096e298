/** The engine of the queue. Imported only when `queue` is used, so that all else neither loads nor needs it. */
export { Queue, QueueEvents, UnrecoverableError, Worker } from 'bullmq'
export { Redis } from 'ioredis'
