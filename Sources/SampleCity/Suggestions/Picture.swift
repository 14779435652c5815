extension Story {
    /// A drawn picture of two houses (PNG): whatever is photographed in the story looks like this.
    static let picture = [
        "iVBORw0KGgoAAAANSUhEUgAAAKAAAABwCAMAAACuL4swAAAAElBMVEW+1+t4lm6qoJbNyL5aboz113jbnTO3AAAAx0lEQVR42u3Wyw6CMBRFUV73/39ZjTgT",
        "KALlpq49goSQNWlOu06SpLXiVW5d5DVG5BZG5BZGJBcCnu3LJgQEdIoBs2/x+G6YGxfe77vNVAAeuw/WAB66UVcC/l564Abs8w4ICAgICPjPWzzNPb+fCp4B",
        "AQEBAWtP3bAvQMDTgekPCSBg00BbDNgC8NKpAwR0im3xOcB+qUJgv9ZO4LdfAAIC3grcOXWNAQunDvBS4KWHJD0wSYCAgICAgICAgICAgICAgIANAx/7gElD",
        "hNXROAAAAABJRU5ErkJggg==",
    ].joined()
}
