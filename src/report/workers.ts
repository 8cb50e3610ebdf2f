/** PDFs made beside everything else that a build does: orders go to workers, the same bytes come back as from `typeset`. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Order } from '#report/order.ts';
import type { Delivery } from '#report/worker.ts';

export interface Typesetters {
  readonly typeset: (order: Order) => Promise<Uint8Array>;
  /** Ends the workers; what is not set yet is refused. */
  readonly close: () => Promise<void>;
}

/** What a document is made of is gone with it: a young generation as large as usual would only take 30 MB more of a worker. */
const maxYoungGenerationSizeMb = 4;

interface Waiting {
  readonly order: Order;
  readonly settle: PromiseWithResolvers<Uint8Array>;
}

interface Seat {
  readonly worker: Worker;
  /** The order it works on, and what lies ready for it. */
  readonly waiting: Waiting[];
}

/** A worker that is done would wait until whoever orders is done with a page: one more order lies ready for it. */
const ordersOfOne = 2;

/**
 * Workers that make PDFs one after another as they are ordered, each worker one at a time. A worker takes about 150 MB and half a second
 * to start, so none starts before an order has to wait for it. They never keep a process from ending.
 * PDFs take more than half of a build's work, so there are as many workers as cores: a core that waits for a page sets a PDF.
 */
export function typesetters(most: number = availableParallelism()): Typesetters {
  const seats: Seat[] = [];
  const queue: Waiting[] = [];

  const next = (): void => {
    const seat = queue.length === 0 ? undefined : (seatWith(0) ?? (seats.length < Math.max(1, most) ? newSeat() : seatWith(ordersOfOne - 1)));
    const waiting = seat && queue.shift();
    if (!seat || !waiting) return;
    seat.waiting.push(waiting);
    seat.worker.ref();
    seat.worker.postMessage(waiting.order);
    next();
  };

  const seatWith = (orders: number): Seat | undefined => seats.find(({ waiting }) => waiting.length <= orders);

  const newSeat = (): Seat => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb } });
    const seat: Seat = { worker, waiting: [] };
    worker.unref();
    worker.on('message', (delivery: Delivery) => {
      const waiting = seat.waiting.shift();
      if (seat.waiting.length === 0) worker.unref();
      if ('pdf' in delivery) waiting?.settle.resolve(delivery.pdf);
      else waiting?.settle.reject(new Error(delivery.error));
      next();
    });
    worker.on('error', (error) => {
      seats.splice(seats.indexOf(seat), 1);
      for (const { settle } of seat.waiting) settle.reject(error);
      next();
    });
    seats.push(seat);
    return seat;
  };

  return {
    typeset: (order) => {
      const settle = Promise.withResolvers<Uint8Array>();
      queue.push({ order, settle });
      next();
      return settle.promise;
    },
    close: async () => {
      const closed = new Error('The typesetters were closed.');
      for (const { settle } of [...queue.splice(0), ...seats.flatMap(({ waiting }) => waiting)]) settle.reject(closed);
      await Promise.all(seats.splice(0).map(({ worker }) => worker.terminate()));
    },
  };
}
