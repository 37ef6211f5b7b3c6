package org.testimonia.store;

class MemoryStoreTest extends StoreContract {
  @Override
  Store fresh() {
    return new MemoryStore();
  }
}
