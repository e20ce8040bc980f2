// Whether MongoDB's own driver works with the embedded MongoDB, in two majors: the same calls through both, and the
// same answers. Counts, no times; exit code 1 when something is not as it should be.
import { isDeepStrictEqual } from 'node:util';
import * as six from 'mongodb-6';
import * as seven from 'mongodb';
import { check, HOST, startEmbedded, stopAll } from './embedded.mjs';

const LOGIN = { user: 'bench', password: 'bench-password' };
const MAJORS = [
  { major: 6, driver: six },
  { major: 7, driver: seven },
];

/** What is asked, and what must come of it. */
const CALLS = [
  ['insertMany', (c) => c.insertMany(planets()).then(({ insertedCount }) => insertedCount), 8],
  ['countDocuments', (c) => c.countDocuments({ moons: { $gt: 0 } }), 6],
  ['estimatedDocumentCount', (c) => c.estimatedDocumentCount(), 8],
  ['findOne', (c) => c.findOne({ name: 'earth' }), { _id: 3, name: 'earth', moons: 1 }],
  ['find, sort, skip, limit', (c) => ids(c.find().sort({ moons: -1 }).skip(1).limit(2)), [5, 7]],
  ['find in small batches', (c) => ids(c.find().batchSize(2)), [1, 2, 3, 4, 5, 6, 7, 8]],
  ['distinct', (c) => c.distinct('moons', { _id: { $lte: 3 } }), [0, 1]],
  ['updateOne $inc', (c) => c.updateOne({ _id: 3 }, { $inc: { moons: 1 } }).then(changed), 1],
  ['updateMany $set', (c) => c.updateMany({ moons: 0 }, { $set: { bare: true } }).then(changed), 2],
  ['upsert', (c) => upserted(c), 9],
  ['replaceOne', (c) => c.replaceOne({ _id: 9 }, { name: 'eris', moons: 1 }).then(changed), 1],
  ['findOneAndUpdate', (c) => countUp(c), 3],
  ['findOneAndDelete', (c) => c.findOneAndDelete({ _id: 9 }).then(({ name }) => name), 'eris'],
  ['bulkWrite', (c) => bulk(c), [1, 1, 1]],
  ['aggregate', (c) => c.aggregate(PIPELINE).toArray(), [{ _id: true, n: 2 }]],
  ['createIndex', (c) => c.createIndex({ moons: 1 }), 'moons_1'],
  ['indexes', (c) => c.indexes().then((all) => all.map(({ name }) => name)), ['_id_', 'moons_1']],
  ['explain', (c) => examined(c), 1],
  ['unique index', (c) => unique(c), 11000],
  ['unknown operator', (c) => c.findOne({ a: { $nope: 1 } }).catch(({ code }) => code), 2],
  ['deleteMany', (c) => c.deleteMany({}).then(({ deletedCount }) => deletedCount), 8],
  ['drop', (c) => c.drop(), true],
];

const PIPELINE = [{ $match: { bare: true } }, { $group: { _id: '$bare', n: { $sum: 1 } } }];
const NAMES = ['mercury', 'venus', 'earth', 'mars', 'jupiter', 'saturn', 'uranus', 'neptune'];
const MOONS = [0, 0, 1, 2, 95, 146, 28, 16];

const planets = () => NAMES.map((name, at) => ({ _id: at + 1, name, moons: MOONS[at] }));
const changed = ({ modifiedCount }) => modifiedCount;
const ids = async (cursor) => (await cursor.toArray()).map(({ _id }) => _id);

async function upserted(c) {
  const { upsertedId } = await c.updateOne({ _id: 9 }, { $set: { moons: 1 } }, { upsert: true });
  return upsertedId;
}

async function countUp(c) {
  const after = { returnDocument: 'after' };
  return (await c.findOneAndUpdate({ _id: 3 }, { $inc: { moons: 1 } }, after)).moons;
}

async function bulk(c) {
  const { insertedCount, modifiedCount, deletedCount } = await c.bulkWrite([
    { insertOne: { document: { _id: 10 } } },
    { updateOne: { filter: { _id: 10 }, update: { $set: { name: 'pluto' } } } },
    { deleteOne: { filter: { _id: 10 } } },
  ]);
  return [insertedCount, modifiedCount, deletedCount];
}

async function examined(c) {
  return (await c.find({ moons: 95 }).explain('executionStats')).executionStats.totalDocsExamined;
}

async function unique(c) {
  await c.createIndex({ name: 1 }, { unique: true });
  return c.insertOne({ name: 'mars' }).catch(({ code }) => code);
}

try {
  const port = await startEmbedded('mongodb', LOGIN);
  for (const { major, driver } of MAJORS) {
    const url = (password) =>
      `mongodb://${LOGIN.user}:${password}@${HOST}:${port}/?authSource=admin`;
    const stranger = new driver.MongoClient(url('wrong'));
    const refused = await stranger.connect().catch(({ code }) => code);
    check(`driver ${major}: a wrong password is refused`, refused === 18);
    await stranger.close();
    const client = new driver.MongoClient(url(LOGIN.password));
    const collection = client.db('bench').collection(`planets${major}`);
    for (const [name, call, wanted] of CALLS) {
      const came = await call(collection).catch((error) => error.message);
      const is = isDeepStrictEqual(came, wanted);
      check(`driver ${major}: ${name}${is ? '' : `: ${JSON.stringify(came)}`}`, is);
    }
    await client.close();
  }
} finally {
  stopAll();
}
