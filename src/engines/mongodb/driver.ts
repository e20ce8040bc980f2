// Named in a file of its own, because a bundle gives the driver's names to an import of a file alone.
export { BSON, MongoClient } from 'mongodb';
