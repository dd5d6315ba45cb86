using ClickUp.SpecCompiler.Commands;

return CommandLine.Run(args, Console.Out, Console.Error);
