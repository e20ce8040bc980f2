import { describe, expect, it } from '@jest/globals';
import { Flights } from './flights.ts';
import { gate } from './testing/fakes.ts';

const PLAN = { tags: [], cancellable: false };

describe('flights', () => {
  it('forget what nobody reads, and never a flight under way', async () => {
    const flights = new Flights<number>();
    const answer = gate<number>();
    const busy = flights.add('busy', 'busy');
    flights.start(busy, PLAN, () => answer.promise);
    for (let index = 0; index < 2_500; index += 1) flights.add(String(index), String(index));
    expect(flights.find('busy')).toBe(busy);
    expect(flights.find('0')).toBeUndefined();
    expect(flights.find('2499')).toBeDefined();
    answer.open(1);
    await answer.promise;
  });

  it('leave a runway free for the next when they have landed', async () => {
    const flights = new Flights<number>();
    const runway = flights.add('a', 'a');
    const { promise } = flights.start(runway, PLAN, () => Promise.resolve(1));
    expect(runway.flight?.promise).toBe(promise);
    await promise;
    expect(runway.flight).toBeUndefined();
  });

  it('that nobody can join are told of an invalidation too', () => {
    const flights = new Flights<number>();
    const runway = flights.apart('a');
    const flight = flights.start(runway, PLAN, () => gate<number>().promise);
    flights.outdate((key) => key === 'b');
    expect(flight.outdated).toBe(false);
    flights.outdate((key) => key === 'a');
    expect(flight.outdated).toBe(true);
  });
});
