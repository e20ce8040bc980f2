export const fetch = async (_sql, [id]) => [{ id, name: 'Mars', moons: 2 }];
