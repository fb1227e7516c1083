package org.mufakat.store;

class MemoryStoreTest extends GraphStoreContract {

    @Override
    GraphStore open(Sources sources, LoadListener listener) {
        return GraphStore.inMemory(sources, listener);
    }
}
