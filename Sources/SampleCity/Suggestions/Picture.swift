extension Story {
    /// A drawn picture of two houses (PNG): whatever is photographed in the story looks like this.
    static let picture: [UInt8] = {
        var bytes: [UInt8] = []
        for digit in hex.compactMap(\.hexDigitValue).enumerated() {
            if digit.offset % 2 == 0 { bytes.append(UInt8(digit.element) << 4) } else { bytes[bytes.count - 1] |= UInt8(digit.element) }
        }
        return bytes
    }()

    private static let hex = [
        "89504e470d0a1a0a0000000d49484452000000a0000000700803000000ae2f8b3000000012504c5445bed7eb78966eaaa096cdc8be5a6e8cf5d778db",
        "9d33b7000000c74944415478daedd6cb0e82301445515ef7ff7f598d38132802e5a6ae3d82849035694ebb4e92a4b5e2556e5de43546e41646e41646",
        "2417029eedcb260404748a01b36ff1f86e981b17deefbbcd54001ebb0fd6001eba515702fe5e7ae006ecf30e0808080808f8cf5b3ccd3dbf9f0a9e01",
        "010101016b4fddb02f40c0d381e90f092060d3405b0cd802f0d2a90304748a6df139c07ea94260bfd64ee0b75f000202de0adc39758d010ba70ef052",
        "e0a587243d3049808080808080808080808080808080800d031ffb80494384d5d1380000000049454e44ae426082",
    ].joined()
}
