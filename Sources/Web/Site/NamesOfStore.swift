import Store

// The module and its protocol share a name, so the store's file cannot be called `Store.Attachment` where the furniture's is in sight.
typealias StoredFile = Attachment
