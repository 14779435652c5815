import HTML

// The furniture and the vocabulary both know fields, choices and attachments; on pages these are the furniture's.
typealias FormField = Field
typealias Option = Choice
typealias FileLink = Attachment
